/** An owner's request (业主诉求), the "5341" promise on it, and the escalation of what is late. */
package city.minsheng.property.request;
