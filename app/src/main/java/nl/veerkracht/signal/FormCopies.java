package nl.veerkracht.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forms made from other things: from nothing, from a stored signal, from a form with something changed. */
final class FormCopies {

    private FormCopies() {}

    /** An empty form, with what is the same every time filled in. */
    static SignalForm fresh(LocalDate today, @Nullable String name, @Nullable Signaller last) {
        return new SignalForm(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                String.valueOf(today.getDayOfMonth()),
                String.valueOf(today.getMonthValue()),
                String.valueOf(today.getYear()),
                null,
                null,
                null,
                null,
                null,
                name,
                last == null ? null : last.role().code(),
                last == null ? null : last.reach());
    }

    /** A stored signal, to be corrected; the parts must be visible. */
    static SignalForm of(SignalView view) {
        Intake intake = Objects.requireNonNull(Views.intake(view));
        About about = intake.about();
        String draft = intake.externalId();
        PartialDate date = about.birthDate();
        String born = date == null ? null : date.iso();
        Place place = intake.place();
        Told told = intake.toldToYoungPerson();
        return new SignalForm(
                draft,
                String.valueOf(view.meta().version()),
                intake.observedAt(),
                intake.immediateDanger() ? "yes" : "no",
                intake.observations().stream().map(ObservationForm::of).toList(),
                about.givenNames(),
                about.infix(),
                about.surname(),
                about.nickname(),
                DateParts.part(born, 2),
                DateParts.part(born, 1),
                DateParts.part(born, 0),
                about.ageEstimate() == null ? null : String.valueOf(about.ageEstimate()),
                about.gender() == null ? null : about.gender().code(),
                about.postalCode(),
                about.city(),
                about.phone(),
                about.handles() == null
                        ? null
                        : about.handles().stream().map(HandleForm::of).toList(),
                about.school(),
                about.description(),
                DateParts.part(intake.observedAt(), 2),
                DateParts.part(intake.observedAt(), 1),
                DateParts.part(intake.observedAt(), 0),
                place == null ? null : place.name(),
                place == null ? null : place.city(),
                place == null || place.kind() == null ? null : place.kind().code(),
                intake.actionsTaken(),
                told == null ? null : told.code(),
                intake.signaller().name(),
                intake.signaller().role().code(),
                intake.signaller().reach());
    }

    static SignalForm of(
            SignalForm form, @Nullable String version, @Nullable String danger, List<ObservationForm> seen) {
        return new SignalForm(
                form.draft(),
                version,
                form.before(),
                danger,
                seen,
                form.givenNames(),
                form.infix(),
                form.surname(),
                form.nickname(),
                form.bornDay(),
                form.bornMonth(),
                form.bornYear(),
                form.ageEstimate(),
                form.gender(),
                form.postalCode(),
                form.city(),
                form.phone(),
                form.handles(),
                form.school(),
                form.description(),
                form.whenDay(),
                form.whenMonth(),
                form.whenYear(),
                form.placeName(),
                form.placeCity(),
                form.placeKind(),
                form.actionsTaken(),
                form.told(),
                form.signallerName(),
                form.signallerRole(),
                form.signallerReach());
    }
}
