package nl.veerkracht.signal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalTerms.class)
class SignalConfiguration {

    @Bean
    RecurringTask<Void> signalExpiry(Expiry expiry) {
        return Tasks.recurring("signal-expiry", FixedDelay.ofHours(6)).execute((instance, context) -> expiry.sweep());
    }

    @Bean
    NavigationEntry signalsEntry() {
        return NavigationEntry.work(20, "signal.nav", "/signals", Icon.SIGNAL, Role.SIGNALLER, Role.MANDATE_HOLDER);
    }
}
