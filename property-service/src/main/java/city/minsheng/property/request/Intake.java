package city.minsheng.property.request;

import city.minsheng.property.register.ServedCommunity;

/** What is known of a request when it comes in. */
record Intake(String number, ServedCommunity community, String description) {}
