package org.throughline.survey.instrument.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One question, or a text between questions.
 *
 * @param commitment the commitment it asks about, or null
 * @param options    in the order in which they are shown; for what is typed, and from 0 to 10, only those set apart and
 *                   labels of steps
 */
public record Item(UUID id, String code, ItemType type, UUID commitment, Wording text, Wording help, List<Option> options, Asking asking) {

    private static final Set<Integer> CONSENT = Set.of(1, 2);

    /** Agreed, of the two options of CONSENT. */
    public static final int YES = 1;

    public Item {
        options = List.copyOf(options);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("item " + code + " asks nothing");
        }
        boolean choosable = options.stream().anyMatch(option -> !option.apart());
        require(!type.needsOptions() || choosable, code, "has nothing to choose");
        require(!type.isTyped() || !choosable, code, "is answered in words");
        require(type.asks() || options.isEmpty() && !asking.required(), code, "asks nothing, so there is nothing to answer");
        Set<Integer> values = options.stream().map(Option::value).collect(Collectors.toSet());
        require(values.size() == options.size(), code, "has two options of one value");
        require(type != ItemType.CONSENT || values.equals(CONSENT), code, "asks for consent and has other options than 1, yes, and 2, no");
        require(type != ItemType.TEN || options.stream().allMatch(option -> option.apart() == option.value() > ItemType.TEN_AT_MOST),
                code, "goes from 0 to 10: what is set apart has a value above");
        require(!asking.scoring().reversed() || type.isOrdered(), code, "has no other end to be scored from");
        Integer fewest = asking.limits().fewest();
        require(fewest == null || !type.takesSeveral() || fewest <= options.stream().filter(option -> !option.apart()).count(),
                code, "asks for more options than it has");
    }

    public Item(UUID id, String code, ItemType type, UUID commitment, Wording text, Wording help, List<Option> options) {
        this(id, code, type, commitment, text, help, options, Asking.PLAIN);
    }

    public Item asking(Asking otherwise) {
        return new Item(id, code, type, commitment, text, help, options, otherwise);
    }

    /** The same under another id. */
    public Item as(UUID other) {
        return new Item(other, code, type, commitment, text, help, options, asking);
    }

    Item withOptions(List<Option> inOrder) {
        return new Item(id, code, type, commitment, text, help, inOrder, asking);
    }

    /** The option of this value; from 0 to 10 there is one for each step, with its number as label where it has none of its own. */
    public Optional<Option> option(int value) {
        for (Option option : options) {
            if (option.value() == value) {
                return Optional.of(option);
            }
        }
        boolean step = type == ItemType.TEN && value >= 0 && value <= ItemType.TEN_AT_MOST;
        return step ? Optional.of(new Option(value, null, false, Wording.of("en", String.valueOf(value)))) : Optional.empty();
    }

    /** The answers that shares are made of, from the least favorable; none where answers are not shares. */
    public List<Option> counted() {
        if (type == ItemType.RANKING || type.isTyped()) {
            return List.of();
        }
        List<Option> counted = new ArrayList<>(options.stream().filter(option -> !option.apart()).toList());
        if (type == ItemType.TEN) {
            counted.clear();
            for (int step = 0; step <= ItemType.TEN_AT_MOST; step++) {
                counted.add(option(step).orElseThrow());
            }
        }
        Comparator<Option> byValue = Comparator.comparingInt(Option::value);
        counted.sort(asking.scoring().reversed() ? byValue.reversed() : byValue);
        return counted;
    }

    /**
     * The mean of the values chosen, to one decimal; none where answers have no order or shares are held back.
     *
     * @param shares whole per cents of {@link #counted()}, as they are shown, so that the mean tells nothing that they do not
     */
    public Optional<Double> mean(List<Integer> shares) {
        List<Option> counted = counted();
        int all = shares.stream().mapToInt(share -> share).sum();
        if (!type.isOrdered() && type != ItemType.TEN || shares.size() != counted.size() || all == 0) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += shares.get(i) * counted.get(i).value();
        }
        return Optional.of(Math.round(10.0 * sum / all) / 10.0);
    }

    public boolean isScale() {
        return type == ItemType.SCALE;
    }

    private static void require(boolean kept, String code, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException("item " + code + " " + otherwise);
        }
    }
}
