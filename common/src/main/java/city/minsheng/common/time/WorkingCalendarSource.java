package city.minsheng.common.time;

import city.minsheng.common.data.CsvData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads the years that ship with the platform. */
class WorkingCalendarSource {
    private static final int FIRST_YEAR = 2022;

    @Produces
    @Singleton
    WorkingCalendar shipped() {
        var years = new HashMap<Integer, Map<LocalDate, Boolean>>();
        for (int year = FIRST_YEAR; CsvData.exists("data/calendar/" + year + ".csv"); year++) {
            var days = new HashMap<LocalDate, Boolean>();
            for (var row : CsvData.read("data/calendar/" + year + ".csv")) {
                days.put(
                        LocalDate.parse(row.getField("day")),
                        row.getField("kind").equals("WORKDAY"));
            }
            years.put(year, days);
        }
        return new WorkingCalendar(years);
    }
}
