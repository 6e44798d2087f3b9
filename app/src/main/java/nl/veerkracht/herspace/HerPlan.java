package nl.veerkracht.herspace;

import nl.veerkracht.plan.FuturePlan;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.safety.SafetyPlan;

/** What was planned and agreed with her. */
public record HerPlan(FuturePlan plan, SafetyPlan safety, SafeContact contact) {}
