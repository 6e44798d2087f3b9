package nl.veerkracht.triage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TriageTerms.class)
class TriageConfiguration {

    @Bean
    RecurringTask<Void> triageMissing(Missing missing) {
        return Tasks.recurring("triage-missing", FixedDelay.ofHours(1)).execute((instance, context) -> missing.sweep());
    }
}
