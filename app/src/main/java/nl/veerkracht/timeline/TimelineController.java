package nl.veerkracht.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** What is told from all sides. */
@Controller
class TimelineController {

    record Form(
            @NotNull(message = "timeline.side.missing") @Nullable
            Side side,

            @Nullable String happened,
            @Nullable String happenedDay,
            @Nullable String happenedMonth,
            @Nullable String happenedYear,

            @NotBlank(message = "timeline.title.missing")
            @Size(max = Timelining.TITLE, message = "timeline.title.long")
            @Nullable
            String title,

            @Size(max = Timelining.WORDS, message = "timeline.words.long") @Nullable
            String words,

            @Nullable Boolean turning,
            @Nullable Integer version) {

        static Form of(ToldEvent event) {
            String[] date = event.happened().iso().split("-");
            return new Form(
                    event.side(),
                    null,
                    date.length > 2 ? date[2] : null,
                    date.length > 1 ? date[1] : null,
                    date[0],
                    event.title(),
                    event.words(),
                    event.turning(),
                    null);
        }

        /** Only when nothing is missing. */
        @Nullable
        Telling telling() {
            return side == null || title == null
                    ? null
                    : new Telling(
                            side,
                            DateFields.partial(happenedDay, happenedMonth, happenedYear),
                            title.strip(),
                            words,
                            Boolean.TRUE.equals(turning));
        }
    }

    private static final String EVENT = "timeline/event";

    private final Timelines timelines;
    private final Timelining reading;

    TimelineController(Timelines timelines, Timelining reading) {
        this.timelines = timelines;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/all-sides")
    String read(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", timelines.read(id, after));
        model.addAttribute("first", after == null);
        return "timeline/timeline";
    }

    @GetMapping("/trajectories/{id}/all-sides/new")
    String fresh(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("page", reading.fresh(id));
        return EVENT;
    }

    @PostMapping("/trajectories/{id}/all-sides/new")
    String tell(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Telling telling = form.telling();
        if (telling != null && !errors.hasErrors() && done(timelines.tell(id, telling), errors)) {
            return back(id, "timeline.kept", redirect);
        }
        model.addAttribute("page", reading.fresh(id));
        return EVENT;
    }

    @GetMapping("/trajectories/{id}/all-sides/{event}")
    String event(@PathVariable TrajectoryId id, @PathVariable UUID event, Model model) {
        EventPage page = timelines.event(id, event);
        if (page.event() != null) {
            model.addAttribute("form", Form.of(page.event()));
        }
        model.addAttribute("page", page);
        return EVENT;
    }

    @PostMapping("/trajectories/{id}/all-sides/{event}")
    String change(
            @PathVariable TrajectoryId id,
            @PathVariable UUID event,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Telling telling = form.telling();
        if (telling != null && !errors.hasErrors()) {
            Kept kept = timelines.change(id, event, form.version() == null ? -1 : form.version(), telling);
            if (done(kept, errors)) {
                return back(id, "timeline.kept", redirect);
            }
            if (kept instanceof Kept.Changed) {
                model.addAttribute("mine", telling);
            }
        }
        model.addAttribute("page", reading.eventOrGone(id, event));
        return EVENT;
    }

    @PostMapping("/trajectories/{id}/all-sides/{event}/remove")
    String remove(
            @PathVariable TrajectoryId id,
            @PathVariable UUID event,
            @RequestParam int version,
            RedirectAttributes redirect) {
        Kept kept = timelines.remove(id, event, version);
        return back(id, kept instanceof Kept.Done ? "timeline.removed" : "timeline.changed-meanwhile", redirect);
    }

    private static boolean done(Kept kept, BindingResult errors) {
        if (kept instanceof Kept.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
        }
        return kept instanceof Kept.Done;
    }

    private static String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/all-sides";
    }
}
