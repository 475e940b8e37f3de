/** The whole platform on one machine: one command starts, moves, shows and stops it. */
package city.minsheng.local;
