/** Assessment standards (测评标准) as versioned data; an old inspection keeps the edition it was made by. */
package city.minsheng.market.standard;
