package city.minsheng.common.sheet;

import java.util.SortedMap;

/**
 * A row that holds anything.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells those that are not blank, by the position of their column, from 0
 */
public record SheetRow(long number, SortedMap<Integer, SheetCell> cells) {}
