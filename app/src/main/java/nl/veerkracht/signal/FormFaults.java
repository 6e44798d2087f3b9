package nl.veerkracht.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;

/** Puts the faults of a signal at the fields of the form it was typed in: all of them at once, in the order of the form. */
final class FormFaults {

    private static final Pattern OBSERVATION = Pattern.compile("/observations/(\\d+)(?:/(\\w+))?");
    private static final Pattern HANDLE = Pattern.compile("/about/handles/(\\d+)/(\\w+)");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/observations", "observations[0].fact"),
            Map.entry("/observedAt", "whenDay"),
            Map.entry("/about", "description"),
            Map.entry("/about/birthDate", "bornDay"),
            Map.entry("/about/handles", "handles[0].platform"),
            Map.entry("/signaller/name", "signallerName"),
            Map.entry("/signaller/role", "signallerRole"),
            Map.entry("/signaller/reach", "signallerReach"),
            Map.entry("/place/name", "placeName"),
            Map.entry("/place/city", "placeCity"),
            Map.entry("/place/kind", "placeKind"),
            Map.entry("/actionsTaken", "actionsTaken"),
            Map.entry("/toldToYoungPerson", "told"));

    /** The fields from top to bottom; those that stand in rows by what they begin with. */
    private static final List<String> ORDER = List.of(
            "observations",
            "givenNames",
            "infix",
            "surname",
            "bornDay",
            "description",
            "nickname",
            "ageEstimate",
            "gender",
            "postalCode",
            "city",
            "phone",
            "handles",
            "school",
            "whenDay",
            "placeKind",
            "placeName",
            "placeCity",
            "actionsTaken",
            "told",
            "signallerName",
            "signallerRole",
            "signallerReach");

    private static final List<String> PARTS =
            List.of("what", "fact", "certainty", "interpretation", "platform", "handle");

    private FormFaults() {}

    /** One fault at its field. */
    private record At(String field, Fault fault) {

        static At of(Fault fault) {
            return new At(FormFaults.field(fault.pointer()), fault);
        }

        private String list() {
            int bracket = field.indexOf('[');
            return bracket < 0 ? field : field.substring(0, bracket);
        }

        private int row() {
            int bracket = field.indexOf('[');
            return bracket < 0 ? 0 : Integer.parseInt(field.substring(bracket + 1, field.indexOf(']')));
        }

        private String part() {
            return field.substring(field.lastIndexOf('.') + 1);
        }
    }

    /** Whether there are any; each stands at its field then, one to a field. */
    static boolean found(SignalForm form, List<Fault> faults, BindingResult into) {
        List<At> all = new ArrayList<>();
        if (!somebody(form)) {
            all.add(new At("description", new Fault("/about", "signal.fault.nobody", List.of())));
        }
        faults.stream().map(At::of).forEach(all::add);
        all.stream()
                .sorted(Comparator.comparing((At at) -> ORDER.indexOf(at.list()))
                        .thenComparing(At::row)
                        .thenComparing(at -> PARTS.indexOf(at.part())))
                .filter(at -> !into.hasFieldErrors(at.field()))
                .forEach(at -> into.rejectValue(
                        at.field(), at.fault().key(), at.fault().args().toArray(), null));
        return !all.isEmpty();
    }

    /** Who it is about must be told somehow: the API leaves that to the sender, a person is asked. */
    private static boolean somebody(SignalForm form) {
        Stream<String> names = form.named().stream().map(HandleForm::handle);
        return Stream.concat(
                        names,
                        Stream.of(form.givenNames(), form.surname(), form.nickname(), form.phone(), form.description()))
                .anyMatch(typed -> typed != null && !typed.isBlank());
    }

    private static String field(String pointer) {
        Matcher observation = OBSERVATION.matcher(pointer);
        if (observation.matches()) {
            String part = observation.group(2) == null ? "fact" : observation.group(2);
            boolean what = part.equals("lifeArea") || part.equals("code");
            return "observations[" + observation.group(1) + "]." + (what ? "what" : part);
        }
        Matcher handle = HANDLE.matcher(pointer);
        if (handle.matches()) {
            return "handles[" + handle.group(1) + "]." + handle.group(2);
        }
        String plain = pointer.startsWith("/about/") ? pointer.substring("/about/".length()) : "description";
        return FIELDS.getOrDefault(pointer, plain);
    }
}
