package org.throughline.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.statistics.ShareTable.Line;

/**
 * Keeps the coded ends of groups coded for whoever subtracts: "80% or more" of eleven people would be eleven of eleven where the
 * shares of all others in a sum are told. Favorable people are numbers of the same networks as people are: a whole per cent leaves each
 * a range, a coded end a wider one. Where the sums leave less of a coded range than its words say, the shares of the fewest people on the
 * way are kept back, of others or its own; how many people they are is still told.
 */
final class CodedEnds {

    private final List<Line> lines;
    private final Telling telling;
    private final FlowNetwork network;
    private final Map<FlowNetwork.Edge, Integer> keepable = new LinkedHashMap<>();
    private final Map<FlowNetwork.Edge, Integer> coded = new LinkedHashMap<>();

    CodedEnds(ShareTable<?> table, Telling telling) {
        this.lines = table.lines();
        this.telling = telling;
        this.network = table.network();
    }

    void guard() {
        if (lines.stream().noneMatch(Line::coded)) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            add(i, lines.get(i));
        }
        // one whose own share is kept back is as wide as can be
        coded.forEach((edge, need) -> {
            Optional<List<FlowNetwork.Edge>> partners = Optional.of(List.of());
            while (partners.isPresent() && network.width(edge, need) < need) {
                partners = network.partners(edge, need);
                partners.ifPresent(some -> some.forEach(network::hide));
            }
        });
        keepable.forEach((edge, at) -> {
            if (edge.isHidden()) {
                telling.atMost(at, Told.COUNT);
            }
        });
    }

    private void add(int at, Line line) {
        if (line.hidden()) {
            // no more can be favorable than are there, in numbers that agree with all that is told of people
            int favorable = line.said() == null ? 0 : line.said().kind(0);
            network.hide(network.add(line.from(), line.to(), 0, favorable, line.people() - favorable));
            return;
        }
        Share share = line.said().favored();
        FlowNetwork.Edge left = network.add(line.from(), line.to(), 0, share.favorable() - line.low(), line.high() - share.favorable());
        network.hide(left);
        if (line.coded()) {
            coded.put(left, line.high() - line.low());
        }
        if (line.mayKeep()) {
            keepable.put(network.add(line.from(), line.to(), share.n(), line.low(), share.n() - line.high()), at);
        }
    }
}
