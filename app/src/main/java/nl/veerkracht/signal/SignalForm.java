package nl.veerkracht.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signal as typed on a screen. Becomes the same JSON that the API takes, and goes the same way in.
 *
 * @param draft given to each empty form, so that sending it twice is one signal
 * @param version of the signal that is corrected; empty for a new one
 * @param before when it happened as it was stored, for a moment that three date fields cannot hold
 * @param danger {@code yes} when there is danger now
 */
public record SignalForm(
        @Nullable String draft,
        @Nullable String version,
        @Nullable String before,
        @Nullable String danger,
        @Nullable List<ObservationForm> observations,
        @Nullable String givenNames,
        @Nullable String infix,
        @Nullable String surname,
        @Nullable String nickname,
        @Nullable String bornDay,
        @Nullable String bornMonth,
        @Nullable String bornYear,
        @Nullable String ageEstimate,
        @Nullable String gender,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String phone,
        @Nullable List<HandleForm> handles,
        @Nullable String school,
        @Nullable String description,
        @Nullable String whenDay,
        @Nullable String whenMonth,
        @Nullable String whenYear,
        @Nullable String placeName,
        @Nullable String placeCity,
        @Nullable String placeKind,
        @Nullable String actionsTaken,
        @Nullable String told,
        @Nullable String signallerName,
        @Nullable String signallerRole,
        @Nullable String signallerReach) {

    public SignalForm {
        observations = observations == null || observations.isEmpty()
                ? List.of(ObservationForm.empty())
                : List.copyOf(observations);
        handles = HandleForm.rows(handles);
    }

    /** Whether something stands in the fields that are folded away. */
    public boolean moreAbout() {
        return !named().isEmpty()
                || java.util.stream.Stream.of(nickname, ageEstimate, gender, postalCode, city, phone, school)
                        .anyMatch(typed -> typed != null && !typed.isBlank());
    }

    /** The rows for names on platforms; the last is empty as long as there may be more. */
    public List<HandleForm> handleRows() {
        return handles == null ? List.of() : handles;
    }

    /** The rows in which something stands. */
    List<HandleForm> named() {
        return handleRows().stream().filter(row -> !row.isEmpty()).toList();
    }

    public boolean inDanger() {
        return "yes".equals(danger);
    }

    /** The observations; never empty. */
    public List<ObservationForm> seen() {
        return observations == null ? List.of() : observations;
    }

    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "externalId", draft);
        put(given, "observedAt", observedAt());
        given.put("immediateDanger", inDanger());
        given.put("signaller", signaller());
        given.put("about", about());
        given.put("observations", seen().stream().map(ObservationForm::given).toList());
        put(given, "actionsTaken", actionsTaken);
        put(given, "toldToYoungPerson", told);
        Map<String, Object> place = place();
        if (!place.isEmpty()) {
            given.put("place", place);
        }
        return given;
    }

    private @Nullable String observedAt() {
        String typed = DateParts.iso(whenDay, whenMonth, whenYear);
        return before != null && typed != null && before.startsWith(typed) ? before : typed;
    }

    private Map<String, Object> signaller() {
        Map<String, Object> signaller = new LinkedHashMap<>();
        put(signaller, "name", signallerName);
        put(signaller, "role", signallerRole);
        put(signaller, "reach", signallerReach);
        return signaller;
    }

    private Map<String, Object> place() {
        Map<String, Object> place = new LinkedHashMap<>();
        put(place, "name", placeName);
        put(place, "city", placeCity);
        put(place, "kind", placeKind);
        return place;
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        put(about, "givenNames", givenNames);
        put(about, "infix", infix);
        put(about, "surname", surname);
        put(about, "nickname", nickname);
        put(about, "birthDate", DateParts.iso(bornDay, bornMonth, bornYear));
        putNumber(about, "ageEstimate", ageEstimate);
        put(about, "gender", gender);
        put(about, "postalCode", postalCode);
        put(about, "city", city);
        put(about, "phone", phone);
        put(about, "school", school);
        put(about, "description", description);
        if (!named().isEmpty()) {
            about.put("handles", named().stream().map(HandleForm::given).toList());
        }
        return about;
    }

    static void put(Map<String, Object> into, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            into.put(name, typed.strip());
        }
    }

    /** What is no number goes along as it is, and is then found to be of the wrong type. */
    private static void putNumber(Map<String, Object> into, String name, @Nullable String typed) {
        put(into, name, typed);
        if (into.get(name) instanceof String text && text.matches("\\d{1,3}")) {
            into.put(name, Integer.valueOf(text));
        }
    }

    SignalForm withSeen(List<ObservationForm> now) {
        return FormCopies.of(this, version, danger, now);
    }

    SignalForm withDanger(boolean now) {
        return FormCopies.of(this, version, now ? "yes" : "no", seen());
    }

    SignalForm withVersion(String now) {
        return FormCopies.of(this, now, danger, seen());
    }

    SignalForm oneMore() {
        List<ObservationForm> more = new ArrayList<>(seen());
        more.add(ObservationForm.empty());
        return withSeen(more);
    }

    SignalForm without(int index) {
        List<ObservationForm> fewer = new ArrayList<>(seen());
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return withSeen(fewer);
    }
}
