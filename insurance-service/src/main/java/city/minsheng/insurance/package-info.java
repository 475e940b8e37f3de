/** What the features of the insurance service share: the ways in which it refuses. */
package city.minsheng.insurance;
