package nl.veerkracht.consultation;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question goes from one specialist to another, or back to who asked. */
@Controller("consultationHandOverController")
class HandOverController {

    private static final int COLLEAGUES = 50;

    private final Consultations consultations;
    private final Colleagues colleagues;

    HandOverController(Consultations consultations, Colleagues colleagues) {
        this.consultations = consultations;
        this.colleagues = colleagues;
    }

    @GetMapping("/consultations/{id}/hand-over")
    String choose(@PathVariable("id") UUID id, Model model) {
        HandingOver.Waits waits = consultations.waits(new ConsultationId(id));
        Consultation one = waits.consultation();
        model.addAttribute("what", "consultation.hand-over");
        model.addAttribute("path", "/consultations/" + id + "/hand-over");
        model.addAttribute("from", waits.specialist());
        model.addAttribute("returns", true);
        model.addAttribute(
                "colleagues",
                one.withShare()
                        ? List.of()
                        : colleagues.near(waits.specialist().organisationId(), Role.SPECIALIST, COLLEAGUES).stream()
                                .filter(other -> !List.of(one.specialist(), one.askedBy())
                                        .contains(other.id()))
                                .toList());
        return "access/pass-on";
    }

    @PostMapping("/consultations/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        AccountId from =
                consultations.waits(new ConsultationId(id)).specialist().id();
        consultations.handOver(new ConsultationId(id), new AccountId(to));
        Notice.after(redirect, "consultation.handed-over");
        return "redirect:/handover/" + from.value();
    }

    @PostMapping("/consultations/{id}/hand-over/return")
    String giveBack(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        AccountId from =
                consultations.waits(new ConsultationId(id)).specialist().id();
        consultations.giveBack(new ConsultationId(id));
        Notice.after(redirect, "consultation.given-back");
        return "redirect:/handover/" + from.value();
    }
}
