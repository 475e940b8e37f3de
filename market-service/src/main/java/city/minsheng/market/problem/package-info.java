/** Every way in which this service refuses, with its stable code. */
package city.minsheng.market.problem;
