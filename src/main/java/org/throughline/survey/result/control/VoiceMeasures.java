package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.MeasureSource;

/** Gives measures what students, staff and families say: the share of favorable answers to a commitment's items. */
@ApplicationScoped
public class VoiceMeasures implements MeasureSource {

    private static final String PREFIX = "survey:";
    private static final List<String> AUDIENCES = List.of("student", "staff", "family");

    @PersistenceContext
    EntityManager em;

    @Override
    public boolean gives(String source) {
        return source.startsWith(PREFIX) && AUDIENCES.contains(source.substring(PREFIX.length()));
    }

    @Override
    public Optional<Actual> actual(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        return values(source, commitment, schoolOrNull, "desc").most(1).first().map(Value::actual);
    }

    @Override
    public List<Actual> earlier(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        List<Actual> all = values(source, commitment, schoolOrNull, "asc").list().stream().map(Value::actual).toList();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /** For the district only what is published: an open campaign may ask a few schools only, and is not all of it. */
    private SqlRead<Value> values(String source, CommitmentId commitment, OrganizationId school, String direction) {
        String which = school == null ? "e.school_id is null and c.published_at is not null" : "e.school_id = :school";
        SqlRead<Value> values = SqlRead.of(em, Value.class, """
                        select e.favorable, e.n, e.low, e.high, e.as_of
                        from survey.result_cell e join survey.campaign c on c.id = e.campaign_id and c.audience = :audience
                        where e.subject = 'COMMITMENT' and e.subject_id = :commitment and e.axis = '' and not e.hidden and %s
                        order by c.opens_at %s, c.id""".formatted(which, direction))
                .with("audience", source.substring(PREFIX.length()).toUpperCase(Locale.ROOT)).with("commitment", commitment.value());
        return school == null ? values : values.with("school", school.value());
    }

    record Value(int favorable, long n, Integer low, Integer high, LocalDate asOf) {

        Actual actual() {
            return new Actual(favorable, n, low, high, asOf);
        }
    }
}
