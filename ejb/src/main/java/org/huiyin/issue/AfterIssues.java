package org.huiyin.issue;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;

/**
 * For entities that name an issue by its number: their rows are written after those of new issues, as the foreign key asks.
 * EclipseLink would go by the alphabet; and to write each issue at once would cost the speed of writing many together.
 */
public final class AfterIssues implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor entity) {
        entity.addConstraintDependency(Issue.class);
    }
}
