package nl.veerkracht.access;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a colleague who left held, for who has the mandate over her organisation: a list of links to where each thing is handed over. */
@Controller
class HandoverScreen {

    private final Colleagues colleagues;
    private final Leaving leaving;
    private final Mandate mandate;
    private final Attention attention;
    private final Audit audit;

    HandoverScreen(Colleagues colleagues, Leaving leaving, Mandate mandate, Attention attention, Audit audit) {
        this.colleagues = colleagues;
        this.leaving = leaving;
        this.mandate = mandate;
        this.attention = attention;
        this.audit = audit;
    }

    @GetMapping("/handover/{account}")
    @Transactional
    public String show(@PathVariable("account") UUID account, Model model) {
        Colleague colleague = mine(account);
        List<Holding.Held> held = leaving.held(colleague.id());
        audit.look("account.held", account);
        model.addAttribute("colleague", colleague);
        model.addAttribute("held", held);
        return "access/handover";
    }

    /** Only when nothing is left: what nobody holds would be lost from sight. */
    @PostMapping("/handover/{account}/done")
    @Transactional
    public String done(@PathVariable("account") UUID account, RedirectAttributes redirect) {
        Colleague colleague = mine(account);
        if (!leaving.held(colleague.id()).isEmpty()) {
            throw new Refused("access.handover.left");
        }
        attention.settle(Leaving.NEED, account);
        Notice.after(redirect, "access.handover.is-done");
        return "redirect:/";
    }

    private Colleague mine(UUID account) {
        Colleague colleague = colleagues.of(new AccountId(account)).orElseThrow(Refused::notShown);
        if (!mandate.over(colleague.organisationId())) {
            throw Refused.notShown();
        }
        return colleague;
    }
}
