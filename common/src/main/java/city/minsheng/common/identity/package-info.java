/** Who is acting: read from the verified token and from nowhere else. */
package city.minsheng.common.identity;
