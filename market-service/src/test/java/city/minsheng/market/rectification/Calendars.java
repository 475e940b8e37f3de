package city.minsheng.market.rectification;

import city.minsheng.common.time.WorkingCalendar;
import java.lang.reflect.Method;

/** The calendar that ships with the platform, for plain tests. */
final class Calendars {
    private Calendars() {}

    static WorkingCalendar shipped() {
        try {
            var source = Class.forName("city.minsheng.common.time.WorkingCalendarSource");
            var constructor = source.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method shipped = source.getDeclaredMethod("shipped");
            shipped.setAccessible(true);
            return (WorkingCalendar) shipped.invoke(constructor.newInstance());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
