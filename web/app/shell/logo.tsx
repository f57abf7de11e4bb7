/** The mark: a diamond, the shape of a decision. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
    <rect width="32" height="32" rx="8" className="logo-ground" />
    <path d="M16 6.5 25.5 16 16 25.5 6.5 16Z" className="logo-line" />
    <circle cx="16" cy="16" r="3.2" className="logo-point" />
  </svg>
)
