package nl.veerkracht.directory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people of an organisation keep of one service; all else that stands of it stays as it is.
 *
 * @param forWhom in words
 * @param asks codes of what somebody may ask for
 * @param needs codes of the instrument {@code triage_wishes}
 * @param limits codes of the same instrument
 * @param hours for each day, {@code MO} to {@code SU}, such as {@code 9:00-12:00, 13:00-17:00}
 * @param onHolidays whether these hold on public holidays
 * @param closed days such as {@code 2026-12-24/2027-01-03,2027-04-01}
 * @param postcode empty when the address is secret or there is none
 * @param languages ISO 639-1 codes
 * @param free places now, null when there is always room
 * @param waitDays null when nobody says
 * @param card where it is and what it costs, null when that is to stay as it stands
 */
public record Kept(
        String name,
        String description,
        String forWhom,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        Set<String> asks,
        Set<String> needs,
        Set<String> limits,
        Map<String, String> hours,
        boolean onHolidays,
        String closed,
        String phone,
        String postcode,
        Set<String> languages,
        @Nullable Integer free,
        @Nullable Integer maximum,
        @Nullable Integer waitDays,
        @Nullable Card card) {

    public Kept {
        asks = Set.copyOf(asks);
        needs = Set.copyOf(needs);
        limits = Set.copyOf(limits);
        hours = Map.copyOf(hours);
        languages = Set.copyOf(languages);
    }
}
