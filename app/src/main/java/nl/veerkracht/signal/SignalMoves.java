package nl.veerkracht.signal;

import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a signal besides correcting it. */
@Controller
class SignalMoves {

    private static final int COLLEAGUES = 200;

    private final Signals signals;
    private final Colleagues colleagues;

    SignalMoves(Signals signals, Colleagues colleagues) {
        this.signals = signals;
        this.colleagues = colleagues;
    }

    @PostMapping("/signals/{id}/take")
    String take(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        signals.take(new SignalId(id));
        return back(id, "signal.taken", redirect);
    }

    @PostMapping("/signals/{id}/withdraw")
    String withdraw(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        signals.withdraw(new SignalId(id));
        return back(id, "signal.withdrawn", redirect);
    }

    @PostMapping("/signals/{id}/put-back")
    String putBack(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        signals.putBack(new SignalId(id));
        return back(id, "signal.put-back", redirect);
    }

    @PostMapping("/signals/{id}/keep")
    String keep(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", required = false) @Nullable KeepReason reason,
            RedirectAttributes redirect) {
        if (reason == null) {
            return back(id, "signal.keep.reason-missing", redirect);
        }
        signals.keep(new SignalId(id), reason);
        return back(id, "signal.kept", redirect);
    }

    @PostMapping("/signals/{id}/let-go")
    String letGo(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        signals.letGo(new SignalId(id));
        Notice.after(redirect, "signal.let-go.done");
        return "redirect:/signals";
    }

    @PostMapping("/signals/{id}/danger-taken-up")
    String dangerTakenUp(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        signals.dangerTakenUp(new SignalId(id));
        return back(id, "signal.danger.taken-up", redirect);
    }

    @GetMapping("/signals/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, Model model) {
        SignalMeta meta = signals.toHandOver(new SignalId(id));
        model.addAttribute("meta", meta);
        model.addAttribute(
                "colleagues",
                colleagues.of(meta.organisation(), Role.SIGNALLER, COLLEAGUES).stream()
                        .filter(one -> !one.id().equals(meta.keeper()))
                        .toList());
        return "signal/hand-over";
    }

    @PostMapping("/signals/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        AccountId before = signals.toHandOver(new SignalId(id)).keeper();
        signals.handOver(new SignalId(id), new AccountId(to));
        Notice.after(redirect, "signal.handed-over");
        return before == null || Acting.current().account().equals(Optional.of(before))
                ? "redirect:/signals"
                : "redirect:/handover/" + before.value();
    }

    private static String back(UUID id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/signals/" + id;
    }
}
