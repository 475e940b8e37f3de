package city.minsheng.property.request;

import java.util.UUID;

/** What an audit compares of a request: nothing in it moves by itself. */
record RequestSnapshot(
        long version,
        RequestStatus status,
        Category category,
        int round,
        String description,
        String companyUscc,
        UUID handler,
        Rating rating) {}
