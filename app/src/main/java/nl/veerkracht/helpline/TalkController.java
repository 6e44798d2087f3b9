package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a conversation, and what can be done with it as a whole; all of it works without its script. */
@Controller
class TalkController {

    private static final String QUEUE = "redirect:/helpline";

    private final Helpline helpline;
    private final Conversations conversations;

    TalkController(Helpline helpline, Conversations conversations) {
        this.helpline = helpline;
        this.conversations = conversations;
    }

    @GetMapping("/helpline/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("page", helpline.page(new ConversationId(id)));
        return "helpline/talk";
    }

    @PostMapping("/helpline/{id}/take")
    String take(@PathVariable UUID id, RedirectAttributes redirect) {
        conversations.take(new ConversationId(id));
        return to(id, "helpline.notice.taken", redirect);
    }

    @PostMapping("/helpline/{id}/take-over")
    String takeOver(@PathVariable UUID id, RedirectAttributes redirect) {
        conversations.takeOver(new ConversationId(id));
        return to(id, "helpline.notice.taken", redirect);
    }

    @PostMapping("/helpline/{id}/hand-over")
    String handOver(@PathVariable UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        conversations.handOver(new ConversationId(id), new AccountId(to));
        Notice.after(redirect, "helpline.notice.handed");
        return QUEUE;
    }

    @PostMapping("/helpline/{id}/give-back")
    String giveBack(@PathVariable UUID id, RedirectAttributes redirect) {
        conversations.putBack(new ConversationId(id));
        Notice.after(redirect, "helpline.notice.back");
        return QUEUE;
    }

    @PostMapping("/helpline/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        conversations.close(new ConversationId(id));
        Notice.after(redirect, "helpline.notice.closed");
        return QUEUE;
    }

    @PostMapping("/helpline/{id}/abuse")
    String abuse(@PathVariable UUID id, RedirectAttributes redirect) {
        conversations.abuse(new ConversationId(id));
        Notice.after(redirect, "helpline.notice.abuse");
        return QUEUE;
    }

    @PostMapping("/helpline/{id}/remind")
    String remind(
            @PathVariable UUID id,
            @RequestParam(name = "day", required = false) @Nullable String day,
            RedirectAttributes redirect) {
        LocalDate chosen = DateFields.day(day);
        if (chosen == null) {
            throw new Refused("helpline.refused.day");
        }
        helpline.remind(new ConversationId(id), chosen);
        return to(id, "helpline.notice.reminded", redirect);
    }

    @PostMapping("/helpline/{id}/remind/end")
    String notRemind(@PathVariable UUID id, RedirectAttributes redirect) {
        helpline.endReminder(new ConversationId(id));
        return to(id, "helpline.notice.not-reminded", redirect);
    }

    private static String to(UUID id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return QUEUE + "/" + id;
    }
}
