package nl.veerkracht.thread;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thread's screens. */
@Controller
class ThreadController {

    private static final int PAGE = 20;

    private final Threads threads;
    private final ThreadScreens screens;
    private final SharedScreens shared;
    private final ThreadLists lists;
    private final BreakGlass glass;

    ThreadController(
            Threads threads, ThreadScreens screens, SharedScreens shared, ThreadLists lists, BreakGlass glass) {
        this.threads = threads;
        this.screens = screens;
        this.shared = shared;
        this.lists = lists;
        this.glass = glass;
    }

    @GetMapping("/threads")
    String mine(@RequestParam(name = "after", required = false) @Nullable UUID after, Model model) {
        ThreadLists.Page mine = lists.mine(after, PAGE);
        model.addAttribute("threads", mine.threads());
        model.addAttribute("organisations", mine.organisations());
        model.addAttribute("next", mine.next() == null ? null : "/threads?after=" + mine.next());
        model.addAttribute("waiting", false);
        return "thread/threads";
    }

    @GetMapping("/threads/waiting")
    String waiting(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        ThreadLists.Page waiting = lists.waiting(after, PAGE);
        model.addAttribute("threads", waiting.threads());
        model.addAttribute("organisations", waiting.organisations());
        model.addAttribute("next", waiting.next() == null ? null : "/threads/waiting?after=" + waiting.next());
        model.addAttribute("waiting", true);
        return "thread/threads";
    }

    @GetMapping("/threads/{id}")
    String page(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        Optional<ThreadPage> found = screens.page(new ThreadId(id));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("dossier", id);
            model.addAttribute("mayOpen", glass.may());
            return "thread/not-involved";
        }
        ThreadPage page = found.get();
        if (!page.thread().id().value().equals(id)) {
            return "redirect:/threads/" + page.thread().id().value();
        }
        model.addAttribute("page", page);
        return "thread/thread";
    }

    @PostMapping("/threads/{id}/take")
    String take(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        threads.take(new ThreadId(id));
        Notice.after(redirect, "thread.notice.taken");
        return "redirect:/threads/" + id;
    }

    @GetMapping("/threads/{id}/shared")
    String shared(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("page", shared.ofThread(new ThreadId(id)));
        return "thread/shared";
    }

    @GetMapping("/shared-signals/{id}")
    String sharedSignal(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("page", shared.ofSignal(new SignalId(id)));
        return "thread/shared";
    }
}
