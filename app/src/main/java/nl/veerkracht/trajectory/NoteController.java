package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on a line. */
@Controller
class NoteController {

    record Form(
            @Nullable String kind,

            @NotBlank(message = "trajectory.note.missing")
            @Size(max = Written.LONG, message = "trajectory.note.long")
            @Nullable
            String text,

            @Nullable String day,
            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Reading reading;
    private final Days days;

    NoteController(Trajectories trajectories, Reading reading, Days days) {
        this.trajectories = trajectories;
        this.reading = reading;
        this.days = days;
    }

    @GetMapping("/trajectories/{id}/notes")
    String notes(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("form", new Form(null, null, days.today().toString(), null));
        return list(id, after, model);
    }

    @PostMapping("/trajectories/{id}/notes")
    String add(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = DateFields.day(errors, "day", form.day());
        Optional<NoteKind> kind = kind(form, errors);
        boolean kept = !errors.hasErrors()
                && day != null
                && kind.isPresent()
                && form.text() != null
                && Forms.done(trajectories.addNote(id, kind.get(), form.text(), day), errors, model);
        if (!kept) {
            return list(id, null, model);
        }
        Notice.after(redirect, "trajectory.note.kept");
        return "redirect:/trajectories/" + id.value();
    }

    @GetMapping("/trajectories/{id}/notes/{note}")
    String edit(@PathVariable TrajectoryId id, @PathVariable UUID note, Model model) {
        Reading.Below below = reading.below(id, "trajectory.notes");
        Note found = reading.ownNote(below.head().line(), note);
        model.addAttribute(
                "form",
                new Form(
                        found.kind().name(),
                        found.text(),
                        days.of(found.happenedAt()).toString(),
                        null));
        return one(below, found, model);
    }

    @PostMapping("/trajectories/{id}/notes/{note}")
    String change(
            @PathVariable TrajectoryId id,
            @PathVariable UUID note,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = DateFields.day(errors, "day", form.day());
        Optional<NoteKind> kind = kind(form, errors);
        if (!errors.hasErrors() && day != null && kind.isPresent() && form.text() != null && form.version() != null) {
            Outcome outcome = trajectories.changeNote(id, note, form.version(), kind.get(), form.text(), day);
            if (Forms.done(outcome, errors, model)) {
                Notice.after(redirect, "trajectory.note.kept");
                return "redirect:/trajectories/" + id.value() + "/notes";
            }
        }
        Reading.Below below = reading.below(id, "trajectory.notes");
        return one(below, reading.ownNote(below.head().line(), note), model);
    }

    private static Optional<NoteKind> kind(Form form, BindingResult errors) {
        Optional<NoteKind> kind = Chosen.of(NoteKind.class, form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "trajectory.note.kind.missing");
        }
        return kind;
    }

    private String list(TrajectoryId id, @Nullable String after, Model model) {
        Reading.Below below = reading.below(id, "trajectory.notes").shownIn(model);
        model.addAttribute("notes", reading.notes(below.head().line(), after));
        return "trajectory/notes";
    }

    private static String one(Reading.Below below, Note note, Model model) {
        below.shownIn(model);
        model.addAttribute("note", note);
        return "trajectory/note";
    }
}
