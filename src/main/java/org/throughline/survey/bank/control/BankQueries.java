package org.throughline.survey.bank.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Item;

/** The bank: every wording that any instrument ever asked, and where. For coordinators of the whole district. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class BankQueries {

    private static final int MOST_WORDS = 6;
    private static final int MOST_USES = 200;

    /** A figure of all schools together, where small groups allow to tell it. */
    private static final String ANSWERS = """
            select coalesce(sum(e.n), 0) from survey.result_cell e
            where e.subject = 'ITEM' and e.subject_id = i.id and e.school_id is null and e.axis = '' and not e.hidden""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    /** By their texts; each row tells how many there are in all. */
    public List<BankRow> rows(BankSearch search, String language, int first, int size) {
        requireDistrict();
        List<String> words = Stream.of(search.words().strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        StringBuilder like = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            like.append(" and t.text ilike :word").append(i).append(" escape '!'");
        }
        SqlRead<BankRow> read = SqlRead.of(em, BankRow.class, """
                        with found as (
                            select w.id, w.type, w.text, count(*) over () as total from survey.wording w
                            where (:type = '' or w.type = :type) and exists (
                                select 1 from survey.item i
                                where i.wording_id = w.id
                                  and exists (select 1 from survey.item_text t where t.item_id = i.id and (:language = '' or t.language = :language)"""
                        + like + """
                        )
                                  and (:construct = '' or exists (select 1 from survey.construct c where c.id = i.construct_id and c.code = :construct))
                                  and (:commitment = '' or i.commitment_id = cast(nullif(:commitment, '') as uuid))
                                  and (:audience = '' or exists (select 1 from survey.campaign c where c.instrument_id = i.instrument_id and c.audience = :audience)))
                            order by lower(w.text), w.id offset :first limit :size)
                        select f.id, n.id as item, f.type,
                               coalesce((select t.text from survey.item_text t where t.item_id = n.id and t.language = :own), f.text) as text,
                               coalesce((select t.name from survey.construct_text t where t.construct_id = n.construct_id order by t.language = :own desc, t.language = 'en' desc, t.language limit 1), '') as construct,
                               coalesce((select c.code from vision.v_commitment c where c.id = n.commitment_id), '') as commitment,
                               (select string_agg(t.language, ' ' order by t.language) from survey.item_text t where t.item_id = n.id) as languages,
                               u.instruments, u.editions, u.campaigns, u.answers, f.total
                        from found f
                        cross join lateral (select i.id, i.construct_id, i.commitment_id from survey.item i join survey.instrument s on s.id = i.instrument_id
                                            where i.wording_id = f.id order by s.added_on desc, i.id desc limit 1) n
                        cross join lateral (select count(distinct s.code) as instruments, count(*) as editions,
                                                   coalesce(sum((select count(*) from survey.campaign c where c.instrument_id = s.id and c.scheduled_at is not null)), 0) as campaigns,
                                                   coalesce(sum(("""
                        + ANSWERS + """
                        )), 0) as answers
                                            from survey.item i join survey.instrument s on s.id = i.instrument_id where i.wording_id = f.id) u
                        order by lower(f.text), f.id""")
                .with("type", search.type() == null ? "" : search.type().name()).with("language", search.language()).with("construct", search.construct())
                .with("commitment", search.commitment() == null ? "" : search.commitment().toString())
                .with("audience", search.audience() == null ? "" : search.audience().name()).with("own", language).with("first", first).with("size", size);
        for (int i = 0; i < words.size(); i++) {
            read.with("word" + i, "%" + words.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return read.list();
    }

    /** The item as it stands in its instrument. Refuses with NotFound. */
    public Item item(UUID item) {
        requireDistrict();
        return questionnaires.of(instrument(item)).item(item).orElseThrow();
    }

    /** All instruments, edition by edition, that ask in the words of this item, the newest first; a line for each campaign, or one. */
    public List<Use> uses(UUID item, String language) {
        requireDistrict();
        return SqlRead.of(em, Use.class, """
                        select s.id, coalesce((select t.title from survey.instrument_text t where t.instrument_id = s.id order by t.language = :own desc, t.language = 'en' desc limit 1), s.code),
                               s.edition, i.code, c.id as campaign,
                               case :own when 'es' then coalesce(c.title_es, c.title_en) else c.title_en end, c.audience, cast(c.opens_at as date),
                               (select e.n from survey.result_cell e where e.campaign_id = c.id and e.subject = 'ITEM' and e.subject_id = i.id
                                    and e.school_id is null and e.axis = '' and not e.hidden) as answers
                        from survey.item asked
                        join survey.item i on i.wording_id = asked.wording_id
                        join survey.instrument s on s.id = i.instrument_id
                        left join survey.campaign c on c.instrument_id = s.id and c.scheduled_at is not null
                        where asked.id = :item
                        order by s.added_on desc, s.code, s.edition desc, c.opens_at desc, c.id""")
                .with("item", item).with("own", language).most(MOST_USES).list();
    }

    /** The constructs that items of the bank count toward. */
    public List<Named> constructs(String language) {
        requireDistrict();
        return SqlRead.of(em, Named.class, """
                        select distinct on (c.code) c.code, t.name from survey.construct c
                        join survey.construct_text t on t.construct_id = c.id
                        order by c.code, t.language = :own desc, t.language = 'en' desc, c.id desc""").with("own", language).list();
    }

    /** The languages that items of the bank are in. */
    public List<String> languages() {
        requireDistrict();
        return SqlRead.of(em, Code.class, "select distinct language from survey.item_text order by language").list().stream().map(Code::code).toList();
    }

    private InstrumentId instrument(UUID item) {
        return SqlRead.of(em, Of.class, "select instrument_id from survey.item where id = :id").with("id", item).one().instrument();
    }

    private void requireDistrict() {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
    }

    record Of(InstrumentId instrument) {}

    record Code(String code) {}

    /** Something with a code and a name. */
    public record Named(String code, String name) {}

    /** Where a wording is asked; the campaign is null where there was none, the answers where they may not be told. */
    public record Use(UUID instrument, String title, int edition, String code, UUID campaign, String campaignTitle, Audience audience, LocalDate opened, Long answers) {}
}
