package nl.veerkracht.signal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** Puts the faults of a signal at the fields of the form it was typed in. */
final class FormFaults {

    private static final Pattern OBSERVATION = Pattern.compile("/observations/(\\d+)(?:/(\\w+))?");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/observations", "observations[0].fact"),
            Map.entry("/observedAt", "whenDay"),
            Map.entry("/about", "description"),
            Map.entry("/about/birthDate", "bornDay"),
            Map.entry("/about/handles/0/platform", "platform"),
            Map.entry("/about/handles/0/handle", "handle"),
            Map.entry("/signaller/name", "signallerName"),
            Map.entry("/signaller/role", "signallerRole"),
            Map.entry("/signaller/reach", "signallerReach"),
            Map.entry("/place/name", "placeName"),
            Map.entry("/place/city", "placeCity"),
            Map.entry("/place/kind", "placeKind"),
            Map.entry("/actionsTaken", "actionsTaken"),
            Map.entry("/toldToYoungPerson", "told"));

    private FormFaults() {}

    static void put(List<Fault> faults, BindingResult into) {
        faults.forEach(fault -> into.rejectValue(
                field(fault.pointer()), fault.key(), fault.args().toArray(), null));
    }

    /** Who it is about must be told somehow: the API leaves that to the sender, a person is asked. */
    static void requireSomebody(SignalForm form, BindingResult into) {
        boolean known = java.util.stream.Stream.of(
                        form.givenNames(),
                        form.surname(),
                        form.nickname(),
                        form.phone(),
                        form.handle(),
                        form.description())
                .anyMatch(typed -> typed != null && !typed.isBlank());
        if (!known) {
            into.rejectValue("description", "signal.fault.nobody");
        }
    }

    private static String field(String pointer) {
        Matcher observation = OBSERVATION.matcher(pointer);
        if (observation.matches()) {
            String part = observation.group(2) == null ? "fact" : observation.group(2);
            boolean what = part.equals("lifeArea") || part.equals("code");
            return "observations[" + observation.group(1) + "]." + (what ? "what" : part);
        }
        String plain = pointer.startsWith("/about/") ? pointer.substring("/about/".length()) : "description";
        return FIELDS.getOrDefault(pointer, plain);
    }
}
