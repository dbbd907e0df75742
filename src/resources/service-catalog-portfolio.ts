import { sharePolicy } from '../aws/policy/synthesise.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** A portfolio of products that other accounts may be given. */
export const serviceCatalogPortfolio = policyCarrier({
  kind: 'service-catalog-portfolio',
  service: 'service-catalog',
  iam: 'servicecatalog',
  parts: [
    { declaredBy: 'aws_servicecatalog_portfolio' },
    {
      declaredBy: 'aws_servicecatalog_portfolio_share',
      owner: 'portfolio_id',
      shares: true,
      called: 'the share',
      grants: (r) =>
        grantsTo([r.text('principal_id')], (each) =>
          sharePolicy([each], 'servicecatalog:AcceptPortfolioShare'),
        ),
    },
    { declaredBy: 'AWS::ServiceCatalog::Portfolio' },
    {
      declaredBy: 'AWS::ServiceCatalog::PortfolioShare',
      owner: 'PortfolioId',
      shares: true,
      called: 'the share',
      grants: (r) =>
        grantsTo([r.text('AccountId')], (each) => sharePolicy([each], 'servicecatalog:AcceptPortfolioShare')),
    },
  ],
});
