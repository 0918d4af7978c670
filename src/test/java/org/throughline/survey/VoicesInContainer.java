package org.throughline.survey;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** People of whom each says words that nobody else says, so that a test alone knows who said what. */
abstract class VoicesInContainer extends SurveyInContainer {

    /** A person hears of it at once. */
    static final String IN_DANGER = ", and I want to die";

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    Mixing mixing;

    final Random random = new Random();
    Item text;

    /** Somebody who is asked, with what they will say. */
    record Voice(String code, String person, String words) {}

    CampaignId campaign(Confidentiality confidentiality) throws Exception {
        CampaignId id = scheduled(questionnaire(), Audience.FAMILY, confidentiality, oak, elm);
        text = itemsOf(id).get(1);
        return id;
    }

    static Questionnaire questionnaire() {
        List<Option> agree = Stream.of(1, 2, 3, 4, 5).map(value -> new Option(value, value > 3, false, Wording.of("en", "Level " + value))).toList();
        return asking(new Item(Ids.timeOrdered(), "A", ItemType.SCALE, null, Wording.of("en", "Is it good?"), Wording.NONE, agree), words("B", "Why?"));
    }

    /** Everybody of a campaign's letters, in an order of chance. */
    List<Voice> voices(CampaignId id) throws Exception {
        List<Voice> voices = new ArrayList<>();
        for (OrganizationId place : List.of(oak, elm)) {
            as(coordinator, WHILE_OPEN, () -> inviting.letters(id, place))
                    .forEach(letter -> voices.add(new Voice(letter.code(), letter.person().toString(), "says-" + UUID.randomUUID() + (voices.size() % 3 == 0 ? IN_DANGER : ""))));
        }
        Collections.shuffle(voices, random);
        return voices;
    }

    Callable<Object> sending(Voice voice) {
        return () -> at(() -> answering.send(begun(voice)));
    }

    /** Begins and saves; gives back the address at which it goes on. */
    String begun(Voice voice) {
        String code = answering.begin(voice.code(), Language.EN, null);
        // the items of another campaign have other ids, so they are asked for by what the code opens
        List<Item> items = answering.visit(code).asked().items();
        answering.save(code, Set.of(items.get(0).id()), Map.of(items.get(0).id(), Given.chosen(List.of(1 + Math.floorMod(voice.words().hashCode(), 5)))), Language.EN, 1);
        answering.save(code, Set.of(items.get(1).id()), Map.of(items.get(1).id(), Given.written(voice.words())), Language.EN, 1);
        return code;
    }

    <T> T at(Callable<T> work) throws Exception {
        return clock.at(WHILE_OPEN.atTime(9, 0).atZone(ZONE).toInstant(), work);
    }

    static List<Object> atOnce(int lanes, List<Callable<Object>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        List<Object> results = new ArrayList<>();
        try {
            for (Future<Object> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        return results;
    }
}
