package city.minsheng.insurance.casework;

import city.minsheng.common.data.CsvData;
import city.minsheng.common.time.WorkingCalendar;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The working calendar that ships with the platform, for tests without a container. */
final class Years {
    static final WorkingCalendar CALENDAR = shipped();

    private Years() {}

    private static WorkingCalendar shipped() {
        var years = new HashMap<Integer, Map<LocalDate, Boolean>>();
        for (int year = 2022; CsvData.exists("data/calendar/" + year + ".csv"); year++) {
            var days = new HashMap<LocalDate, Boolean>();
            CsvData.read("data/calendar/" + year + ".csv")
                    .forEach(row -> days.put(
                            LocalDate.parse(row.getField("day")),
                            row.getField("kind").equals("WORKDAY")));
            years.put(year, days);
        }
        try {
            Constructor<WorkingCalendar> constructor = WorkingCalendar.class.getDeclaredConstructor(Map.class);
            constructor.setAccessible(true);
            return constructor.newInstance(years);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
