/** How a property company leaves the market (市场退出): notice, rectification, decision, handover, emergency service, close. */
package city.minsheng.property.marketexit;
