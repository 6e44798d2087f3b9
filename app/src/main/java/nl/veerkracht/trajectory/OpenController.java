package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.thread.ThreadId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a line from a thread. */
@Controller
class OpenController {

    record Form(
            @NotBlank(message = "trajectory.called.missing")
            @Size(max = Written.SHORT, message = "trajectory.called.long")
            @Nullable
            String called,

            @Size(max = Written.SHORT, message = "trajectory.name.long") @Nullable
            String name,

            @Nullable String bornDay,
            @Nullable String bornMonth,
            @Nullable String bornYear,

            @Size(max = Written.WORDS, message = "trajectory.words.long") @Nullable
            String words,

            @Nullable String colleague,
            @Nullable String find) {

        static final Form EMPTY = new Form(null, null, null, null, null, null, null, null);

        String born() {
            return DateFields.partial(bornDay, bornMonth, bornYear);
        }
    }

    private final Trajectories trajectories;
    private final Openings openings;
    private final Choosing choosing;

    OpenController(Trajectories trajectories, Openings openings, Choosing choosing) {
        this.trajectories = trajectories;
        this.openings = openings;
        this.choosing = choosing;
    }

    @GetMapping("/threads/{thread}/trajectory")
    String start(@PathVariable UUID thread, Model model) {
        model.addAttribute("form", openings.suggestion(new ThreadId(thread)));
        return show(thread, model);
    }

    @PostMapping(path = "/threads/{thread}/trajectory", params = "look")
    String look(@PathVariable UUID thread, @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        openings.require(new ThreadId(thread));
        return show(thread, model);
    }

    @PostMapping("/threads/{thread}/trajectory")
    String open(
            @PathVariable UUID thread,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        openings.require(new ThreadId(thread));
        AccountId coordinator =
                Forms.colleague(errors, "colleague", form.colleague(), "trajectory.coordinator.missing");
        if (errors.hasErrors() || coordinator == null || form.called() == null) {
            return show(thread, model);
        }
        Opening opening =
                new Opening(new ThreadId(thread), coordinator, form.called(), form.name(), form.born(), form.words());
        return switch (trajectories.open(opening)) {
            case Opened.Now now -> opened(now.id(), coordinator, thread, redirect);
            case Opened.Already already -> "redirect:/threads/" + thread;
            case Opened.Fault fault -> {
                errors.rejectValue(fault.field().equals("born") ? "bornDay" : fault.field(), fault.key());
                yield show(thread, model);
            }
        };
    }

    private static String opened(TrajectoryId id, AccountId coordinator, UUID thread, RedirectAttributes redirect) {
        boolean mine = Acting.current().account().filter(coordinator::equals).isPresent();
        Notice.after(redirect, mine ? "trajectory.opened.mine" : "trajectory.opened");
        return mine ? "redirect:/trajectories/" + id.value() : "redirect:/threads/" + thread;
    }

    private String show(UUID thread, Model model) {
        Form form = (Form) java.util.Objects.requireNonNull(model.getAttribute("form"));
        model.addAttribute("thread", thread);
        model.addAttribute("colleagues", choosing.coordinators(form.find(), form.colleague(), null));
        return "trajectory/open";
    }
}
