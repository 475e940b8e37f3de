package city.minsheng.insurance.item;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Gives the register of items to whoever asks for it. */
class ServiceItemsConfig {
    @Produces
    @Singleton
    ServiceItems register(EntityManager entities) {
        return new ServiceItems(entities);
    }
}
