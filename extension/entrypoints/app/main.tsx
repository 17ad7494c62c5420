import '#shared/ui/tokens.css';
import '#shared/ui/base.css';
import '../../screens/shell.css';
import { open } from '../../screens/open.tsx';

await open('page');
