/** The PostgreSQL of this machine: unpacked from its Maven artefact, kept on disk, recovered after a crash. */
package city.minsheng.local.postgres;
