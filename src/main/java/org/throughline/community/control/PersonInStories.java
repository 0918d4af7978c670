package org.throughline.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.platform.privacy.PersonSql;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Subject;

/** Stories a person wrote: drafts go with the person, published ones belong to the school. */
@ApplicationScoped
class PersonInStories implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Section> export(Subject subject) {
        return List.of(new PersonSql(em, subject).section("stories", """
                select title_en as title, text_en as words, state, written_at as at, published_at from community.story where written_by = :person order by written_at, id"""));
    }

    @Override
    public List<Outcome> erase(Subject subject) {
        PersonSql sql = new PersonSql(em, subject);
        return List.of(
                sql.did("story-drafts", "delete from community.story where written_by = :person and state = 'DRAFT'"),
                sql.kept("stories", "select count(*) from community.story where written_by = :person"));
    }
}
