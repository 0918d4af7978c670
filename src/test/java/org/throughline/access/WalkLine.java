package org.throughline.access;

/**
 * One address and how it is asked; names in braces stand for ids.
 *
 * @param rule   as AddressRules names it
 * @param ask    the address with its parameters
 * @param body   JSON to send, or null
 * @param shared why the other school's thing may be seen or used from here, or null
 * @param unseen why the walk has nothing of the own school to see there, or null
 */
record WalkLine(String rule, String ask, String body, String shared, String unseen) {

    WalkLine shared(String why) {
        return new WalkLine(rule, ask, body, why, unseen);
    }

    WalkLine unseen(String why) {
        return new WalkLine(rule, ask, body, shared, why);
    }

    boolean changes() {
        return !method().equals("GET");
    }

    String method() {
        return rule.startsWith("/") ? "GET" : rule.substring(0, rule.indexOf(' '));
    }

    AddressRule address() {
        return AddressRules.all().stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow(() -> new AssertionError("no such address: " + rule));
    }
}
