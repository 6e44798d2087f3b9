package nl.veerkracht.herspace;

import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Her space as her team sees it. */
@Controller
class SpaceController {

    private final HerSpaces spaces;
    private final TeamReading reading;

    SpaceController(HerSpaces spaces, TeamReading reading) {
        this.spaces = spaces;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/her-space")
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", reading.page(id));
        return "herspace/space";
    }

    /** Shown in the answer itself and nowhere else: the words are not kept, so there is no page to come back to. */
    @PostMapping("/trajectories/{id}/her-space")
    String open(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("words", spaces.open(id));
        model.addAttribute("line", id.value());
        return "herspace/issued";
    }

    @PostMapping("/trajectories/{id}/her-space/shut")
    String shut(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        spaces.shut(id);
        return back(id, redirect, "herspace.shut.done");
    }

    @PostMapping("/trajectories/{id}/her-space/answers/{letter}")
    String answer(
            @PathVariable TrajectoryId id,
            @PathVariable UUID letter,
            @RequestParam(required = false) @Nullable String text,
            RedirectAttributes redirect) {
        reading.answer(id, letter, Objects.requireNonNullElse(text, ""));
        return back(id, redirect, "herspace.answered.done");
    }

    @PostMapping("/trajectories/{id}/her-space/seen")
    String seen(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        reading.seen(id);
        return back(id, redirect, "herspace.marks.seen.done");
    }

    @GetMapping("/trajectories/{id}/her-space/plan")
    String planned(@PathVariable TrajectoryId id) {
        reading.found(id, HerNeeds.PLANNED);
        return "redirect:/trajectories/" + id.value() + "/plan";
    }

    @GetMapping("/trajectories/{id}/her-space/told")
    String told(@PathVariable TrajectoryId id) {
        reading.found(id, HerNeeds.TOLD);
        return "redirect:/trajectories/" + id.value() + "/all-sides";
    }

    /** By a button, so that a reading is one that somebody meant. */
    @PostMapping("/trajectories/{id}/her-space/story")
    String story(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("story", reading.story(id));
        model.addAttribute("line", id.value());
        return "herspace/storyread";
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/her-space";
    }
}
