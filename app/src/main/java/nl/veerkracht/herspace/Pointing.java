package nl.veerkracht.herspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;

/** What she points at when something is not right: the first words of her letter, so that she need not describe where it stands. */
@Component
class Pointing {

    private static final String KEY = "herspace.correct.";

    private final HerReading reading;
    private final Texts texts;

    Pointing(HerReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    /** @param about {@code 2-<domain>}, {@code 2-c}, {@code 2-s}, {@code 13} or {@code 4-<share>}; anything else points at nothing */
    String words(String about, Locale language) {
        return switch (about) {
            case "2-c" -> text("contact", language);
            case "2-s" -> text("safety", language);
            case "13" -> text("told", language);
            default ->
                about.startsWith("4-")
                        ? shared(about.substring(2), language)
                        : about.startsWith("2-") ? domain(about.substring(2), language) : "";
        };
    }

    private String domain(String number, Locale language) {
        return Arrays.stream(LifeDomain.values())
                .filter(one -> String.valueOf(one.number()).equals(number))
                .map(one -> text("plan", language, texts.text(language, one.key())))
                .findFirst()
                .orElse("");
    }

    private String shared(String share, Locale language) {
        return reading.shared().is().stream()
                .filter(one -> one.id().equals(id(share)))
                .map(one -> shared(one, language))
                .findFirst()
                .orElse("");
    }

    private String shared(Given one, Locale language) {
        if (one.toParent()) {
            return text("shared-parent", language);
        }
        return one.with().isEmpty() ? text("shared-team", language) : text("shared", language, one.with());
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            // An address somebody typed: it points at nothing.
            return new UUID(0, 0);
        }
    }

    /** What stands in a file loses its last space: she goes on after it. */
    private String text(String what, Locale language, Object... args) {
        return texts.text(language, KEY + what, args) + " ";
    }
}
