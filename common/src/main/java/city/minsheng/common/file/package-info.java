/** Files that belong to things of a service (附件): taken in by content, cleaned, kept apart from the database, private. */
package city.minsheng.common.file;
