package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
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

/** Tasks on a line. */
@Controller
class TaskController {

    record Form(
            @NotBlank(message = "trajectory.task.missing")
            @Size(max = Written.SHORT, message = "trajectory.task.long")
            @Nullable
            String title,

            @Nullable String owner,
            @Nullable String due,
            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Reading reading;

    TaskController(Trajectories trajectories, Reading reading) {
        this.trajectories = trajectories;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/tasks")
    String tasks(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        Reading.Below below = reading.below(id, "trajectory.tasks");
        String me = below.people().me().value().toString();
        model.addAttribute("form", new Form(null, me, null, null));
        return list(below, after, model);
    }

    @PostMapping("/trajectories/{id}/tasks")
    String add(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate due = DateFields.day(errors, "due", form.due());
        AccountId owner = Forms.colleague(errors, "owner", form.owner(), "trajectory.task.owner.missing");
        boolean kept = !errors.hasErrors()
                && due != null
                && owner != null
                && form.title() != null
                && Forms.done(trajectories.addTask(id, form.title(), owner, due), errors, model);
        if (!kept) {
            return list(reading.below(id, "trajectory.tasks"), null, model);
        }
        Notice.after(redirect, "trajectory.task.kept");
        return "redirect:/trajectories/" + id.value() + "/tasks";
    }

    @GetMapping("/trajectories/{id}/tasks/{task}")
    String edit(@PathVariable TrajectoryId id, @PathVariable UUID task, Model model) {
        Reading.Below below = reading.below(id, "trajectory.tasks");
        Task found = reading.task(below.head().line(), task);
        model.addAttribute(
                "form",
                new Form(
                        found.title(),
                        found.owner().value().toString(),
                        found.dueOn().toString(),
                        null));
        return one(below, found, model);
    }

    @PostMapping("/trajectories/{id}/tasks/{task}")
    String change(
            @PathVariable TrajectoryId id,
            @PathVariable UUID task,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate due = DateFields.day(errors, "due", form.due());
        AccountId owner = Forms.colleague(errors, "owner", form.owner(), "trajectory.task.owner.missing");
        if (!errors.hasErrors() && due != null && owner != null && form.title() != null && form.version() != null) {
            Outcome outcome = trajectories.changeTask(id, task, form.version(), form.title(), owner, due);
            if (Forms.done(outcome, errors, model)) {
                Notice.after(redirect, "trajectory.task.kept");
                return "redirect:/trajectories/" + id.value() + "/tasks";
            }
        }
        Reading.Below below = reading.below(id, "trajectory.tasks");
        return one(below, reading.task(below.head().line(), task), model);
    }

    @PostMapping("/trajectories/{id}/tasks/{task}/done")
    String finish(@PathVariable TrajectoryId id, @PathVariable UUID task, RedirectAttributes redirect) {
        trajectories.finishTask(id, task);
        Notice.after(redirect, "trajectory.task.done-now");
        return "redirect:/trajectories/" + id.value() + "/tasks";
    }

    @PostMapping("/trajectories/{id}/tasks/{task}/dropped")
    String drop(@PathVariable TrajectoryId id, @PathVariable UUID task, RedirectAttributes redirect) {
        trajectories.dropTask(id, task);
        Notice.after(redirect, "trajectory.task.dropped-now");
        return "redirect:/trajectories/" + id.value() + "/tasks";
    }

    private String list(Reading.Below below, @Nullable String after, Model model) {
        below.shownIn(model);
        model.addAttribute("tasks", reading.tasks(below.head().line(), after));
        return "trajectory/tasks";
    }

    private static String one(Reading.Below below, Task task, Model model) {
        below.shownIn(model);
        model.addAttribute("task", task);
        return "trajectory/task";
    }
}
