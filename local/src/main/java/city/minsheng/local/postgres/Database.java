package city.minsheng.local.postgres;

/**
 * One database with its two roles.
 *
 * @param owner role that owns the database and its public schema: migrations run as it
 * @param app role without DDL, or null for a program that keeps its own schema
 */
public record Database(String name, String owner, String ownerPassword, String app, String appPassword) {}
