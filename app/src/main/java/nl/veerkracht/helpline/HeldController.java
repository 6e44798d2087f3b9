package nl.veerkracht.helpline;

import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.PassingOn;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conversation of a helper who left goes to a colleague or back to who waits, by who has the mandate and reads nothing of it. */
@Controller
class HeldController {

    private final Helpline helpline;
    private final Conversations conversations;
    private final Colleagues colleagues;

    HeldController(Helpline helpline, Conversations conversations, Colleagues colleagues) {
        this.helpline = helpline;
        this.conversations = conversations;
        this.colleagues = colleagues;
    }

    @GetMapping("/helpline/held/{id}")
    String page(@PathVariable UUID id, Model model) {
        Colleague from = helpline.toPassOn(new ConversationId(id));
        model.addAttribute("returns", true);
        return PassingOn.page(
                model,
                "helpline",
                "/helpline/held/" + id,
                from,
                colleagues.near(from.organisationId(), Role.HELPER, PassingOn.COLLEAGUES));
    }

    @PostMapping("/helpline/held/{id}/hand-over")
    String handOver(@PathVariable UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        Colleague from = helpline.toPassOn(new ConversationId(id));
        conversations.handOver(new ConversationId(id), new AccountId(to));
        return PassingOn.done(redirect, "helpline.notice.handed", from.id());
    }

    @PostMapping("/helpline/held/{id}/hand-over/return")
    String giveBack(@PathVariable UUID id, RedirectAttributes redirect) {
        Colleague from = helpline.toPassOn(new ConversationId(id));
        conversations.putBack(new ConversationId(id));
        return PassingOn.done(redirect, "helpline.notice.back", from.id());
    }
}
