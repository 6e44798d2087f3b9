package nl.veerkracht.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Place;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the open form together as a signal: what was ticked are facts of their own, what was thought stays apart from what was seen. */
@Component
class ReportIntake {

    private static final Locale KEPT_IN = Texts.DUTCH;

    private final QuestionFile questions;
    private final Texts texts;

    ReportIntake(QuestionFile questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    /** @param office the name of the organisation through which the sender is reached, when nothing else is given */
    Intake of(Stands stands, ReportForm form, LocalDate today, String office) {
        return Intake.told(
                        "form-" + form.id(),
                        said(form.when()).orElseGet(today::toString),
                        signaller(stands, form, office),
                        about(form),
                        observations(questions.of(KEPT_IN, stands), form))
                .at(place(form))
                .inDanger(form.danger() == ReportForm.Danger.YES);
    }

    private Signaller signaller(Stands stands, ReportForm form, String office) {
        return new Signaller(
                said(form.name()).orElseGet(() -> texts.text(KEPT_IN, "report.nobody")),
                stands.role(form.place()),
                said(form.reach()).orElseGet(() -> texts.text(KEPT_IN, "report.unreachable", office)));
    }

    private About about(ReportForm form) {
        Optional<String> words = said(form.about());
        About known = About.UNKNOWN
                .called(said(form.first()).orElse(null), said(form.last()).orElse(null))
                .aged(said(form.age()).map(Integer::valueOf).orElse(null));
        return known.described(words.orElse(known.named() ? null : texts.text(KEPT_IN, "report.unknown")));
    }

    private static List<Observation> observations(Questions asked, ReportForm form) {
        Certainty sure = Objects.requireNonNullElse(form.sure(), Certainty.NOT_SAID);
        List<Questions.Example> seen = form.chosen().stream()
                .flatMap(value -> asked.example(value).stream())
                .distinct()
                .toList();
        List<Observation> all = new ArrayList<>();
        all.add(new Observation(
                seen.isEmpty() ? asked.area() : seen.getFirst().area(),
                null,
                said(form.fact()).orElse(""),
                said(form.think()).orElse(null),
                sure));
        seen.forEach(one -> all.add(new Observation(one.area(), one.code(), one.text(), null, sure)));
        return all;
    }

    private static @Nullable Place place(ReportForm form) {
        Optional<String> where = said(form.where());
        return where.isEmpty() && form.place() == null ? null : new Place(where.orElse(null), null, form.place());
    }

    private static Optional<String> said(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }
}
