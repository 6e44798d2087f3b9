package nl.veerkracht.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Place;
import nl.veerkracht.signal.PlaceKind;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that stands in an open form, in words: to tell a form that was changed from the same form, and to keep what was changed. */
@Component
class FormWords {

    private final Texts texts;
    private final Vault vault;

    FormWords(Texts texts, Vault vault) {
        this.texts = texts;
        this.vault = vault;
    }

    /** Keyed, so that whoever has it can try out nothing. */
    byte[] mark(Intake intake) {
        return vault.fingerprint(
                "report-told", intake.externalId() + "\n" + intake.immediateDanger() + "\n" + all(intake));
    }

    /** The number of the message in which it is kept: sent twice it is one message. */
    UUID message(Intake intake) {
        return UUID.nameUUIDFromBytes(mark(intake));
    }

    /** As a message to who keeps the signal. */
    String changed(Intake intake) {
        return texts.text(Texts.DUTCH, "report.changed") + "\n\n" + all(intake);
    }

    private String all(Intake intake) {
        List<String> lines = new ArrayList<>();
        for (Observation one : intake.observations()) {
            lines.add(one.fact());
            add(lines, "report.changed.think", one.interpretation());
        }
        add(lines, "report.changed.who", who(intake.about()));
        add(lines, "report.changed.when", intake.observedAt());
        add(lines, "report.changed.where", where(intake.place()));
        add(
                lines,
                "report.changed.sender",
                joined(", ", intake.signaller().name(), intake.signaller().reach()));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(texts.text(Texts.DUTCH, key) + " " + words);
        }
    }

    private static String who(About about) {
        return joined(", ", about.fullName(), about.ageEstimate(), about.description());
    }

    private String where(@Nullable Place place) {
        return place == null ? "" : joined(", ", place.name(), place.kind() == null ? null : kind(place));
    }

    private String kind(Place place) {
        PlaceKind kind = Objects.requireNonNull(place.kind());
        return texts.text(Texts.DUTCH, "report.place." + kind.code().replace('_', '-'));
    }

    private static String joined(String between, @Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
