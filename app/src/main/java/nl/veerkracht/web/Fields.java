package nl.veerkracht.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a form shows: the values as they were typed and, after a failed try, what is wrong at each field.
 *
 * <p>The text of a fault is the first of its codes that is a text key (so {@code errors.rejectValue("fact",
 * "signal.fact.missing")}), then its message when that is a text key (so {@code @NotBlank(message =
 * "signal.fact.missing")}), then the house's own text for that kind of fault.
 */
public final class Fields {

    /** One fault, with the field to go to. */
    public record Fault(String id, String text) {}

    private final Screen screen;
    private final String form;
    private final @Nullable BindingResult result;

    Fields(Screen screen, String form, @Nullable BindingResult result) {
        this.screen = screen;
        this.form = form;
        this.result = result;
    }

    /** The id of the field in the page. */
    public String id(String name) {
        return form + "-" + name.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** What stands in the field, empty when nothing does. */
    public String value(String name) {
        Object value = result == null ? null : result.getFieldValue(name);
        return value == null ? "" : Objects.toString(value);
    }

    /** Whether this answer is chosen, in a field with one or with several answers. */
    public boolean has(String name, String answer) {
        Object value = chosen(name);
        return switch (value) {
            case null -> false;
            case Iterable<?> several -> holds(several, answer);
            case Object[] several -> holds(List.of(several), answer);
            default -> said(value).equals(answer);
        };
    }

    /** As it was bound: the text of a field with several answers would be all of them in one. */
    private @Nullable Object chosen(String name) {
        if (result == null) {
            return null;
        }
        boolean bound = result.getTarget() != null && result.getFieldError(name) == null;
        return bound ? result.getRawFieldValue(name) : result.getFieldValue(name);
    }

    /** What is wrong with this field, or null. */
    public @Nullable String error(String name) {
        FieldError error = result == null ? null : result.getFieldError(name);
        return error == null ? null : text(error);
    }

    /** The ids of what describes this field, or null when nothing does; for {@code aria-describedby}. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        String ids = (hint == null ? "" : id(name) + "-hint") + (error(name) == null ? "" : " " + id(name) + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** What stands behind the label of a field that may stay empty. */
    public String optional() {
        return screen.t("web.optional");
    }

    /** Everything that is wrong, in the order of the form. */
    public List<Fault> faults() {
        return result == null
                ? List.of()
                : result.getAllErrors().stream().map(this::fault).toList();
    }

    private Fault fault(ObjectError error) {
        return new Fault(error instanceof FieldError field ? id(field.getField()) : form, text(error));
    }

    private String text(ObjectError error) {
        String[] codes = error.getCodes() == null ? new String[0] : error.getCodes();
        for (String code : codes) {
            if (screen.texts().has(code)) {
                return screen.t(code, arguments(error));
            }
        }
        String message = error.getDefaultMessage();
        if (message != null && screen.texts().has(message)) {
            return screen.t(message);
        }
        String kind = "web.fault." + (codes.length == 0 ? "" : codes[codes.length - 1].toLowerCase(Locale.ROOT));
        return screen.t(screen.texts().has(kind) ? kind : "web.fault.other");
    }

    private static Object[] arguments(ObjectError error) {
        return error.getArguments() == null ? new Object[0] : error.getArguments();
    }

    private static boolean holds(Iterable<?> several, String answer) {
        for (Object one : several) {
            if (said(one).equals(answer)) {
                return true;
            }
        }
        return false;
    }

    private static String said(@Nullable Object value) {
        return value instanceof Enum<?> choice ? choice.name() : String.valueOf(value);
    }
}
