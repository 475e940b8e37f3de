/** The push of notices (即时推送) over WebSocket to those who are connected to this replica. */
package city.minsheng.property.live;
