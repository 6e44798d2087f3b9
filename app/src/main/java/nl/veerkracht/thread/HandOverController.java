package nl.veerkracht.thread;

import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.PassingOn;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A thread goes from one weigher to another. */
@Controller("threadHandOverController")
class HandOverController {

    private final Threads threads;
    private final Colleagues colleagues;

    HandOverController(Threads threads, Colleagues colleagues) {
        this.threads = threads;
        this.colleagues = colleagues;
    }

    @GetMapping("/threads/{id}/hand-over")
    String choose(@PathVariable("id") UUID id, Model model) {
        Colleague from = threads.handedOverFrom(new ThreadId(id));
        return PassingOn.page(
                model,
                "thread",
                "/threads/" + id,
                from,
                colleagues.near(from.organisationId(), Role.WEIGHER, PassingOn.COLLEAGUES));
    }

    @PostMapping("/threads/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        Colleague from = threads.handedOverFrom(new ThreadId(id));
        threads.handOver(new ThreadId(id), new AccountId(to));
        return PassingOn.done(redirect, "thread.handed-over", from.id());
    }

    /** Where the desk leads to the first time. */
    @GetMapping("/threads/handed/{id}")
    String handed(@PathVariable("id") UUID id) {
        threads.seen(new ThreadId(id));
        return "redirect:/threads/" + id;
    }
}
